/// Programs for shells: they read command lines and print, one line for each, the words offered at its end, each with
/// `|` after it. `SCRIPT` names the completion script.
enum Drivers {
    /// Splits the line as readline does before it calls the function, and reads back what it would insert.
    static let bash = #"""
        source "$SCRIPT"
        while IFS= read -r COMP_LINE; do
            COMP_WORDS=()
            rest=$COMP_LINE
            while [[ $rest =~ ^([[:space:]]*)([=:@]+|[^=:@[:space:]]+)(.*)$ ]]; do
                COMP_WORDS+=("${BASH_REMATCH[2]}") rest=${BASH_REMATCH[3]}
            done
            if [[ $COMP_LINE == *' ' ]]; then COMP_WORDS+=(''); fi
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_POINT=${#COMP_LINE}
            _toolbox 2>&1
            for word in "${COMPREPLY[@]}"; do
                # readline quotes names of files itself
                if [[ -e $word ]]; then printf '%s|' "$word"; else eval "printf '%s|' $word"; fi
            done
            echo
        done
        """#

    /// Types the line and the tab key into an interactive shell in which `compadd` also writes down what it is given.
    static let zsh = #"""
        zmodload zsh/zpty zsh/zselect
        zpty -b inner zsh -f -i
        typed() { zpty -n -w inner "$1" }
        typed $'PS1= PS2= RPS1=\n'
        typed $'autoload -Uz compinit; compinit -u -D; source $SCRIPT; setopt no_beep\n'
        typed $'shown() { local -a kept; builtin compadd -O kept "$@"; [[ -n ${(M)@:#-*Q*} ]] && kept=("${(@Q)kept}"); (( $#kept )) && printf "%s|" "$kept[@]" >> $OUT.words }\n'
        typed $'compadd() { [[ -n ${(M)@:#-[OAD]} ]] || shown "$@"; builtin compadd "$@" }\n'
        typed $'finished() { print >> $OUT.done }; zle -N finished; bindkey "^G" finished\n'
        while IFS= read -r line; do
            rm -f $OUT.words $OUT.done
            typed $'\x15'$line$'\t\x07'
            for i in {1..500}; do
                [[ -e $OUT.done ]] && break
                zselect -t 2
            done
            [[ -e $OUT.done ]] || { print -u2 "no answer to $line"; exit 1 }
            [[ -e $OUT.words ]] && print -rn -- "$(<$OUT.words)"
            print
        done
        zpty -d inner
        """#

    /// Asks the shell, which offers values after `=` together with the option.
    static let fish = #"""
        source $SCRIPT
        while read -l line
            for word in (complete -C $line | string replace -r '\t.*' '' | string replace -r '^--[a-z-]+=' '')
                printf '%s|' $word
            end
            echo
        end
        """#
}
