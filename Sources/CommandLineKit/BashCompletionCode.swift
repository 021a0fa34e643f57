/// The part of the bash script that is the same for every program; `_program` stands for the prefix of its
/// functions.
enum BashCompletionCode {
    static let text = #"""
        # joins what readline took apart at '=', ':' and '@': words stand between blanks, as the program sees them
        _program_words() {
            local line=$COMP_LINE i word
            words=()
            for ((i = 0; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                if ((i > 0)) && [[ $line != [[:space:]]* ]]; then
                    words[${#words[@]} - 1]+=$word
                else
                    words+=("$word")
                fi
                line=${line#"${line%%[![:space:]]*}"}
                line=${line#"$word"}
            done
        }

        # reads the letters of $1 = -abc: sets letter to the first that takes a value, value to what follows it
        _program_cluster() {
            local rest=${1#-}
            letter= value=
            while [[ -n $rest ]]; do
                kind=flag
                _program_option "$path" "-${rest:0:1}"
                if [[ $kind != flag ]]; then
                    letter=${rest:0:1} value=${rest:1}
                    return
                fi
                rest=${rest:1}
            done
        }

        # takes in one word before the cursor
        _program_read() {
            local letter value command
            if [[ -n $awaited ]]; then
                awaited=
            elif [[ -n $ended || $1 == - || $1 != -* ]]; then
                commands=()
                _program_command "$path"
                if ((${#commands[@]} == 0)); then
                    count=$((count + 1))
                    return
                fi
                for command in "${commands[@]}"; do
                    if [[ $command == "$1" && $1 != help ]]; then path=${path:+$path }$1; fi
                done
                if [[ $1 == help ]]; then helping=1; fi
            elif [[ $1 == -- ]]; then
                ended=1
            elif [[ $1 == --* ]]; then
                kind=flag
                _program_option "$path" "$1"
                if [[ $kind != flag ]]; then awaited=$1; fi
            else
                _program_cluster "$1"
                if [[ -n $letter && -z $value ]]; then awaited=-$letter; fi
            fi
        }

        # offers the words in choices that begin with $2, each after $1
        _program_choices() {
            local choice quoted
            for choice in "${choices[@]}"; do
                if [[ -n $helping && $choice == help ]]; then continue; fi
                printf -v quoted %q "$choice"
                if [[ $choice == "$2"* || $quoted == "$2"* ]]; then COMPREPLY+=("$1$quoted"); fi
            done
        }

        # offers the values of the kind that begin with $2, each after $1
        _program_values() {
            local item
            case $kind in
            words) _program_choices "$1" "$2" ;;
            file | directory)
                compopt -o filenames 2>/dev/null
                while IFS= read -r item; do
                    COMPREPLY+=("$1$item")
                done < <(compgen "-${kind:0:1}" -- "$2")
                ;;
            esac
        }

        # offers what may stand at the cursor; $1 is the word there
        _program_offer() {
            local letter= value=
            kind=flag
            if [[ -n $awaited ]]; then
                _program_option "$path" "$awaited"
                _program_values '' "$1"
                return
            fi
            if [[ -z $ended && $1 == --*=* ]]; then
                _program_option "$path" "${1%%=*}"
                _program_values "${1%%=*}=" "${1#*=}"
                return
            fi
            if [[ -z $ended && $1 == -[!-]* ]]; then
                _program_cluster "$1"
                if [[ -n $letter && -n $value ]]; then _program_values "${1%"$value"}" "$value"; fi
                return
            fi
            commands=() options=()
            _program_command "$path"
            choices=("${commands[@]}")
            if [[ -z $ended && $1 == -* ]]; then
                choices=("${options[@]}")
            elif ((${#commands[@]} == 0)) && [[ -z $helping ]]; then
                _program_argument "$path" "$count"
                if [[ $kind != flag ]]; then
                    _program_values '' "$1"
                    return
                fi
                if [[ -z $ended ]]; then choices=("${options[@]}"); fi
            fi
            _program_choices '' "$1"
        }

        _program() {
            local IFS=$' \t\n'
            local words path= awaited= ended= helping= count=0 kind commands options choices word raw head i
            COMPREPLY=()
            _program_words
            for ((i = 1; i < ${#words[@]} - 1; i++)); do
                _program_read "${words[i]}"
            done
            word=${words[${#words[@]} - 1]}
            _program_offer "$word"
            # readline replaces only the part after its last word break
            raw=${COMP_WORDS[COMP_CWORD]}
            if [[ -z ${raw//[=:@]/} ]]; then raw=; fi
            head=${word%"$raw"}
            for i in "${!COMPREPLY[@]}"; do
                COMPREPLY[i]=${COMPREPLY[i]#"$head"}
            done
        }

        """#
}
