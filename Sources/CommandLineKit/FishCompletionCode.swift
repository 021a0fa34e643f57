/// The part of the fish script that is the same for every program; `__program` stands for the prefix of its functions.
enum FishCompletionCode {
    static let text = #"""
        # prints where the command line is, on two lines: the commands, after 'help:' when that is asked, and how many
        # arguments follow them
        function __program_place
            set -l words (commandline -opc)
            set -l path ''
            set -l count 0
            set -l help ''
            set -l awaiting 0
            set -l ended 0
            set -e words[1]
            for word in $words
                if test $awaiting = 1
                    set awaiting 0
                else if test $ended = 1; or not string match -q -- '-?*' $word
                    if __program_is_command "$path" $word
                        set path (string trim -- "$path $word")
                    else if test "$word" = help; and test $count = 0; and not __program_is_leaf "$path"
                        set help help:
                    else
                        set count (math $count + 1)
                    end
                else if test "$word" = --
                    set ended 1
                else if string match -q -- '--*' $word
                    # a word with '=' brings its value along and is no option of the table
                    __program_takes_value "$path" $word; and set awaiting 1
                else
                    for letter in (string split '' -- (string sub -s 2 -- $word))
                        # what follows such a letter is its value; when nothing does, the next word is
                        if __program_takes_value "$path" -$letter
                            string match -q -- "*$letter" $word; and set awaiting 1
                            break
                        end
                    end
                end
            end
            echo $help$path
            echo $count
        end

        # succeeds after the commands $argv[1], and after $argv[2] arguments, or more when $argv[3] is given
        function __program_at
            set -l place (__program_place)
            test "$place[1]" = "$argv[1]"; or return 1
            set -q argv[2]; or return 0
            if set -q argv[3]
                test $place[2] -ge $argv[2]
            else
                test $place[2] -eq $argv[2]
            end
        end

        """#
}
